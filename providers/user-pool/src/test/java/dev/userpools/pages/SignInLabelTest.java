package dev.userpools.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.ModuleFiles;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    preferred_username                     | User name                         | Benutzername
                    email                                  | User name or e-mail               | Benutzername oder E-Mail-Adresse
                    email preferred_username               | User name or e-mail               | Benutzername oder E-Mail-Adresse
                    phone_number                           | User name or phone number         | Benutzername oder Telefonnummer
                    preferred_username phone_number        | User name or phone number         | Benutzername oder Telefonnummer
                    email phone_number                     | User name, e-mail or phone number | Benutzername, E-Mail-Adresse oder Telefonnummer
                    phone_number email                     | User name, e-mail or phone number | Benutzername, E-Mail-Adresse oder Telefonnummer
                    email phone_number preferred_username  | User name, e-mail or phone number | Benutzername, E-Mail-Adresse oder Telefonnummer
                    """)
    void namesTheUserNameAndItsAliases(String aliases, String english, String german) throws IOException {
        String key = SignInLabel.textKey(new SignInSettings(List.of(), attributes(aliases), Optional.empty()));

        assertThat(text("en", key)).isEqualTo(english);
        assertThat(text("de", key)).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    email               | E-mail                 | E-Mail-Adresse
                    phone_number        | Phone number           | Telefonnummer
                    email phone_number  | E-mail or phone number | E-Mail-Adresse oder Telefonnummer
                    phone_number email  | E-mail or phone number | E-Mail-Adresse oder Telefonnummer
                    """)
    void namesWhatTakesThePlaceOfTheUserName(String attributes, String english, String german) throws IOException {
        String key = SignInLabel.textKey(new SignInSettings(attributes(attributes), List.of(), Optional.empty()));

        assertThat(text("en", key)).isEqualTo(english);
        assertThat(text("de", key)).isEqualTo(german);
    }

    private static List<ContactAttribute> attributes(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> Arrays.stream(ContactAttribute.values())
                        .filter(attribute -> attribute.externalName().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String text(String language, String key) throws IOException {
        Properties texts = new Properties();
        try (BufferedReader file = Files.newBufferedReader(ModuleFiles.FOLDER.resolve(
                "src/main/resources/theme-resources/messages/messages_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts.getProperty(key);
    }
}
