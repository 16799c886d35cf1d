/** A provider for the server under test that moves its clock. Packed into a JAR of its own and never shipped. */
package dev.userpools.tests.clock;
