package dev.userpools.pool;

import java.util.Map;
import java.util.Optional;

/**
 * How a realm's pages look, beyond the theme.
 *
 * @param logo the address of a picture in the place of the realm's name
 * @param color the buttons and links of light pages
 * @param darkColor the buttons and links of dark pages
 * @param background behind light pages
 * @param backgroundImage the address of a picture behind all pages
 * @param links addresses by the text of their link
 * @param css what comes behind everything else
 */
public record BrandSettings(
        Optional<String> logo,
        Optional<Color> color,
        Optional<Color> darkColor,
        Optional<Color> background,
        Optional<String> backgroundImage,
        Map<String, String> links,
        String css) {

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return logo.isEmpty()
                && color.isEmpty()
                && darkColor.isEmpty()
                && background.isEmpty()
                && backgroundImage.isEmpty()
                && links.isEmpty()
                && css.isEmpty();
    }
}
