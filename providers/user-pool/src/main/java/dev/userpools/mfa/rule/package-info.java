/** What second factor is asked of whom: rules only, without a server. */
package dev.userpools.mfa.rule;
