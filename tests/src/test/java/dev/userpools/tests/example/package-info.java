/** Code that the documentation shows. */
package dev.userpools.tests.example;
