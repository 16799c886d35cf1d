/**
 * The only package that touches Keycloak classes known to change between releases, one small adapter each. It knows
 * nothing of user pools: capabilities extend or call its adapters.
 */
package dev.userpools.internal;
