/** The user-storage component: its form in the admin console, its checks, and the look-up of users by sign-in name. */
package dev.userpools.storage;
