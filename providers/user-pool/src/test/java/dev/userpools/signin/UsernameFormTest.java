package dev.userpools.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The forms of user names a pool refuses, in Cognito's words. */
final class UsernameFormTest {

    private static Optional<String> withAliases(String username, ContactAttribute... aliases) {
        return UsernameForm.problem(new SignInSettings(List.of(), List.of(aliases), Optional.empty()), username)
                .map(UsernameForm::text);
    }

    private static Optional<String> insteadOf(ContactAttribute... attributes) {
        return UsernameForm.problem(new SignInSettings(List.of(attributes), List.of(), Optional.empty()), "ada")
                .map(UsernameForm::text);
    }

    @Test
    void aUserNameIsNoEmailWhereEmailIsAnAlias() {
        assertThat(withAliases("ada@example.com", ContactAttribute.EMAIL))
                .contains("Username cannot be of email format, since user pool is configured for email alias.");
        assertThat(withAliases("ada@example.com", ContactAttribute.PHONE_NUMBER))
                .isEmpty();
    }

    @Test
    void aUserNameIsNoPhoneNumberWherePhoneIsAnAlias() {
        assertThat(withAliases("+4915112345678", ContactAttribute.PHONE_NUMBER))
                .contains("Username cannot be of phone format, since user pool is configured for phone alias.");
        assertThat(withAliases("+4915112345678", ContactAttribute.EMAIL)).isEmpty();
    }

    @Test
    void aPreferredUserNameForbidsNoForm() {
        assertThat(withAliases("ada@example.com", ContactAttribute.PREFERRED_USERNAME))
                .isEmpty();
    }

    @Test
    void whatTakesThePlaceOfAUserNameIsAskedFor() {
        assertThat(insteadOf(ContactAttribute.EMAIL)).contains("Username should be an email.");
        assertThat(insteadOf(ContactAttribute.PHONE_NUMBER)).contains("Username should be a phone number.");
        assertThat(insteadOf(ContactAttribute.EMAIL, ContactAttribute.PHONE_NUMBER))
                .contains("Username should be either an email or a phone number.");
    }
}
