/** Users an administrator creates: invited, invited again, removed if they never come. */
package dev.userpools.invitation;
