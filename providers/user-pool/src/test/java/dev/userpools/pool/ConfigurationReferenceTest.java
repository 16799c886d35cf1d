package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.userpools.ModuleFiles;
import dev.userpools.code.CodesFactory;
import dev.userpools.invitation.InvitationListenerFactory;
import dev.userpools.message.OutboxFactory;
import dev.userpools.sms.HttpSmsSenderFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

/** The reference for operators follows from the declarations. */
final class ConfigurationReferenceTest {

    private static final Path REFERENCE = ModuleFiles.FOLDER.resolve("../../docs/configuration.md");
    private static final String BEGIN = "<!-- settings: begin -->\n";
    private static final String END = "<!-- settings: end -->\n";

    @Test
    void listsTheSettingsAsTheyAreDeclared() throws IOException {
        String page = Files.readString(REFERENCE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("docs.update")) {
            page = page.substring(0, from) + settings() + page.substring(to);
            Files.writeString(REFERENCE, page);
        }

        assertThat(page)
                .as("docs/configuration.md; to write its settings anew, run this test with -Ddocs.update=true")
                .contains(BEGIN + settings() + END);
    }

    @Test
    void showsASenderThatWouldBeAccepted() throws Exception {
        String line = Files.readAllLines(REFERENCE).stream()
                .filter(candidate -> candidate.startsWith("\"smsSenderConfig\": ["))
                .findFirst()
                .orElseThrow();
        String config = new ObjectMapper()
                .readTree("{" + line + "}")
                .at("/smsSenderConfig/0")
                .textValue();

        Map<String, String> sender =
                SettingReader.pool("smsSenderConfig", config).sms().config();

        assertThat(new HttpSmsSenderFactory().problem(sender)).isEmpty();
    }

    static Stream<Arguments> serverOptions() {
        return Stream.of(
                        options("spi-user-pool-outbox--default--", new OutboxFactory().getConfigMetadata()),
                        options("spi-user-pool-code--default--", new CodesFactory().getConfigMetadata()),
                        options(
                                "spi-events-listener--user-pool--",
                                new InvitationListenerFactory().getConfigMetadata()))
                .flatMap(options -> options);
    }

    @ParameterizedTest
    @MethodSource("serverOptions")
    void namesEveryServerOptionWithItsDefault(String option, String standard) throws IOException {
        assertThat(Files.readAllLines(REFERENCE))
                .filteredOn(line -> line.startsWith("| `" + option + "` |"))
                .singleElement()
                .asString()
                .endsWith("| " + standard + " |");
    }

    private static Stream<Arguments> options(String prefix, List<ProviderConfigProperty> declared) {
        return declared.stream()
                .map(option -> Arguments.of(
                        prefix + option.getName(),
                        Optional.ofNullable(option.getDefaultValue())
                                .map(standard -> "`" + standard + "`")
                                .orElse("a key of the server's own")));
    }

    private static String settings() {
        StringBuilder tables = new StringBuilder("\n");
        Settings.topics().forEach(topic -> {
            tables.append("### ").append(topic.name()).append("\n\n");
            tables.append("| setting | meaning | values | default | Cognito's name |\n");
            tables.append("|---|---|---|---|---|\n");
            topic.settings().forEach(setting -> tables.append(row(setting)));
            tables.append('\n');
        });
        return tables.toString();
    }

    private static String row(Setting<?> setting) {
        return String.format(
                "| `%s` | %s | %s | %s | %s |\n",
                setting.key(),
                setting.help(),
                setting.type().accepted(),
                standard(setting.defaultValue()),
                setting.cognitoName().isEmpty() ? "–" : "`" + setting.cognitoName() + "`");
    }

    private static String standard(Object value) {
        String text = value.toString();
        if (value instanceof Named named) {
            text = named.externalName();
        } else if (value instanceof List<?> values) {
            text = Named.join(values.stream().map(Named.class::cast).toList());
        } else if (value instanceof Optional<?> || value instanceof Map<?, ?>) {
            text = "";
        }
        return text.isEmpty() ? "none" : "`" + text.strip() + "`";
    }
}
