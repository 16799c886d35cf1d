package dev.userpools.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.code.rule.CodeGenerator;
import java.net.URI;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class ConfirmationLinkTest {

    private static final URI PAGES = URI.create("https://sso.example.com/realms/customers/user-pool/confirm");

    private final String token = new CodeGenerator(new SecureRandom()).token();
    private final ConfirmationLink link = new ConfirmationLink("a1b2", token);

    @Test
    void isAnAddressOfTheRealmsPages() {
        assertThat(link.in(PAGES)).isEqualTo(PAGES + "/a1b2?token=" + token);
        assertThat(URI.create(link.in(PAGES)).getQuery()).isEqualTo("token=" + token);
    }

    @Test
    void itsTokenIsReadBackFromTheAddress() {
        assertThat(ConfirmationLink.tokenOf(link.in(PAGES))).isEqualTo(token);
    }

    @Test
    void neverPrintsItsToken() {
        assertThat(link).asString().contains("a1b2").doesNotContain(token);
    }
}
