/** Text messages by Amazon SNS: the sender {@code sns} of the SPI {@code sms}, in a JAR of its own with the AWS SDK. */
package dev.userpools.aws;
