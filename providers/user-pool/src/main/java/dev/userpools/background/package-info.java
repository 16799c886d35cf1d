/** Work that no request waits for. */
package dev.userpools.background;
