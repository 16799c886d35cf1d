/** Users of other identity providers, and which provider is whose. */
package dev.userpools.federation;
