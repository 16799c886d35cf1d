package dev.userpools.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.ContactAttribute;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed name may mean. */
final class SignInNameTest {

    private static final Optional<String> GERMANY = Optional.of("DE");

    private static Optional<String> value(ContactAttribute attribute, String typed) {
        return SignInName.of(attribute, typed, GERMANY).map(SignInName::value);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "'  Ada@Example.COM ', ada@example.com",
        "ä@ö.example, ä@ö.example",
        "a+b%_'\"@x, a+b%_'\"@x"
    })
    void anEmailIsComparedInLowerCaseAndOtherwiseExactly(String typed, String name) {
        assertThat(value(ContactAttribute.EMAIL, typed)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@",
                "ada@",
                "@example.com",
                "a b@example.com",
                "a@b@c",
                "a\u0000@b",
                "a\n@b",
                "a\u202E@b",
                "a\u0085@b"
            })
    void whatHasNotTheShapeOfAnEmailIsNone(String typed) {
        assertThat(value(ContactAttribute.EMAIL, typed)).isEmpty();
    }

    @Test
    void aLookAlikeIsAnotherAddress() {
        // The first letter is Cyrillic.
        assertThat(value(ContactAttribute.EMAIL, "\u0430da@example.com"))
                .isNotEqualTo(value(ContactAttribute.EMAIL, "ada@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4915112345678",
                "+49 151 12345678",
                "+49 (151) 1234-5678",
                "0151/12345678",
                "0151.123.456.78",
                "\uFF0B49\u00A0151\u201012345678",
                " 0049 151 12345678 "
            })
    void aPhoneNumberIsComparedInE164WhateverItsSpelling(String typed) {
        assertThat(value(ContactAttribute.PHONE_NUMBER, typed)).contains("+4915112345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "123",
                "+49",
                "+4915112345678901234",
                "0151-FLOWERS",
                "+4915112345678 ext. 5",
                "+4915112345678;ext=5",
                "tel:+4915112345678",
                "call +4915112345678",
                "+4915112345678\u202E",
                "+49151\u00001234567",
                "++4915112345678",
                "+49151%345678",
                "+999 123456789"
            })
    void whatIsNoPossibleNumberIsNone(String typed) {
        assertThat(SignInName.of(ContactAttribute.PHONE_NUMBER, typed, Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContactAttribute.class)
    void nothingAndMoreThanACanHoldIsNone(ContactAttribute attribute) {
        assertThat(SignInName.of(attribute, (String) null, GERMANY)).isEmpty();
        assertThat(SignInName.of(attribute, " ", GERMANY)).isEmpty();
        assertThat(SignInName.of(attribute, "a@" + "b".repeat(1_000_000), GERMANY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\u202Eb", "a\u200Bb"})
    void aPreferredUserNameHasNoInvisibleCharacters(String typed) {
        assertThat(value(ContactAttribute.PREFERRED_USERNAME, typed)).isEmpty();
    }

    @Test
    void aNameMayMeanSeveralAttributes() {
        assertThat(SignInName.candidates(List.of(ContactAttribute.values()), "015112345678", GERMANY))
                .containsExactly(
                        new SignInName(ContactAttribute.PHONE_NUMBER, "+4915112345678"),
                        new SignInName(ContactAttribute.PREFERRED_USERNAME, "015112345678"));
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(new SignInName(ContactAttribute.EMAIL, "ada@example.com")).hasToString("email");
    }
}
