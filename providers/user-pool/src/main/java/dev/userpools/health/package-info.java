/** Whether the server runs what this JAR promises. */
package dev.userpools.health;
