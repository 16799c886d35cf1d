/** Sign-in names: what users type to sign in, who owns it, and what a profile may hold of it. */
package dev.userpools.signin;
