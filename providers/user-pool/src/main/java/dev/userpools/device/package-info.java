/** Remembered devices: browsers on which a user's second factor is not asked for again. */
package dev.userpools.device;
