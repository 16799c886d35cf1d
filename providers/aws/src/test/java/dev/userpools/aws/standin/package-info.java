/** Amazon SNS and AWS STS as far as sending text messages goes, on this machine; integration tests use it too. */
package dev.userpools.aws.standin;
