/** The user-storage component that holds a pool's settings in Keycloak. */
package dev.userpools.pool.component;
