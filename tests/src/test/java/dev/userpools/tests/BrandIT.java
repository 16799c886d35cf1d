package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A realm's own look, without a build. Paths: admin REST, sign-in page, the brand's style sheet. */
final class BrandIT {

    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*/user-pool-brand/style\\.css[^\"]*)\"");

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("customers");

    @AfterAll
    static void deleteRealm() {
        realm.delete();
    }

    @Test
    void isSeenAtTheNextPageLoadAndInNoOtherRealm() {
        realm.configure(Map.of(
                        "brandColor", List.of("#7a1fa2"),
                        "brandLogo", List.of("https://example.com/logo.svg"),
                        "brandLinks", List.of("{\"privacy\":\"https://example.com/privacy\"}"),
                        "brandCss", List.of("#kc-page-title { letter-spacing: 0 }")))
                .expect(204);
        String page = page(realm);
        String address = styleAddress(page);
        Answer style = get(address).expect(200);

        assertThat(page).contains("href=\"https://example.com/privacy\"").contains(">Privacy</a>");
        assertThat(style.body())
                .contains("--user-pool-primary: #7a1fa2;\n--user-pool-on-primary: #ffffff;")
                .contains("url(\"https://example.com/logo.svg\")")
                .endsWith("#kc-page-title { letter-spacing: 0 }");
        assertThat(page(server.realm("customers"))).doesNotContain("user-pool-brand");

        realm.configure("brandColor", "#00695c").expect(204);

        assertThat(styleAddress(page(realm))).isNotEqualTo(address);
        assertThat(get(styleAddress(page(realm))).expect(200).body()).contains("#00695c");
    }

    @Test
    void withoutABrandTheStyleSheetIsEmptyAndWithoutAPoolThereIsNone() {
        assertThat(get(server.keycloak().url() + "/realms/customers/user-pool-brand/style.css")
                        .expect(200)
                        .body())
                .isEmpty();
        get(server.keycloak().url() + "/realms/master/user-pool-brand/style.css")
                .expect(404);
    }

    private static String page(TestRealm realm) {
        String path = realm.browser().consoleSignInAddress(Map.of("ui_locales", "en"));
        return get(server.keycloak().url() + path).expect(200).body();
    }

    private static String styleAddress(String page) {
        Matcher link = STYLE.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Answer get(String address) {
        return Administrator.answer(HttpRequest.newBuilder(URI.create(address)).build());
    }
}
