/** A realm's own look of the pages. */
package dev.userpools.brand;
