package dev.userpools.brand;

import dev.userpools.pool.BrandSettings;
import dev.userpools.pool.Color;
import dev.userpools.pool.ColorType;
import java.util.Optional;

/** What a brand adds to the theme's style sheet, by the theme's variables. */
final class StyleSheet {

    /** Whatever the picture behind it is, the name is to be read: it stands on the card, as its head. */
    private static final String NAME_ON_PICTURE = """
            .pf-v5-c-login__header {
            background-color: var(--user-pool-card);
            }
            @media (min-width: 36rem) {
            .pf-v5-c-login__header {
            border-radius: 0.75rem 0.75rem 0 0;
            padding-block: 1.5rem;
            }
            .pf-v5-c-login__main {
            border-start-start-radius: 0;
            border-start-end-radius: 0;
            }
            }
            :root {
            --user-pool-on-page: var(--user-pool-text);
            }
            """;

    private StyleSheet() {}

    static String of(BrandSettings brand) {
        StringBuilder css = new StringBuilder(":root {\n");
        brand.color().ifPresent(color -> css.append(primary(color)));
        brand.background()
                .ifPresent(color -> css.append(variable("page", color)).append(variable("on-page", color.text())));
        brand.backgroundImage().ifPresent(image -> css.append(variable("image", "url(\"" + image + "\")")));
        css.append("}\n");
        // The background is for light pages, whose colours a dark page sets anew.
        darkColor(brand).ifPresent(color -> css.append(dark(primary(color))));
        brand.background()
                .ifPresent(color -> css.append(dark(variable("page", "#11161d") + variable("on-page", "#e6eaf0"))));
        brand.logo().ifPresent(logo -> css.append(logo(logo)));
        brand.backgroundImage().ifPresent(image -> css.append(NAME_ON_PICTURE));
        return css.append(brand.css()).toString();
    }

    private static Optional<Color> darkColor(BrandSettings brand) {
        return brand.darkColor()
                .or(() -> brand.color().map(color -> color.lightened(Color.DARK_CARD, ColorType.CONTRAST)));
    }

    private static String dark(String variables) {
        return """
                @media (prefers-color-scheme: dark) {
                :root:has(meta[name="color-scheme"][content~="dark"]) {
                %s}
                }
                """.formatted(variables);
    }

    /** The name stays in the page for screen readers. */
    private static String logo(String address) {
        return """
                #kc-header-wrapper {
                background: url("%s") center / contain no-repeat;
                block-size: 4rem;
                overflow: hidden;
                text-indent: 200%%;
                white-space: nowrap;
                }
                """.formatted(address);
    }

    private static String primary(Color color) {
        return variable("primary", color) + variable("on-primary", color.text());
    }

    private static String variable(String name, Object value) {
        return "--user-pool-" + name + ": " + value + ";\n";
    }
}
