package dev.userpools.pool;

/**
 * A colour of the screen.
 *
 * @param rgb its three bytes
 */
public record Color(int rgb) {

    public static final Color WHITE = new Color(0xFFFFFF);
    public static final Color BLACK = new Color(0);

    /** What is written on dark pages stands on it; the theme's login.css has the same. */
    public static final Color DARK_CARD = new Color(0x1B222C);

    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};
    private static final double FLARE = 0.05;

    /** The colour of text on it: black or white, whichever stands out more; one of them always does, at least by 4.58. */
    public Color text() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** WCAG's contrast ratio, from 1 to 21. */
    public double contrast(Color other) {
        double one = luminance() + FLARE;
        double another = other.luminance() + FLARE;
        return Math.max(one, another) / Math.min(one, another);
    }

    /** The nearest lighter colour with that contrast to another. */
    public Color lightened(Color other, double contrast) {
        Color color = this;
        for (int step = 1; step <= 100 && color.contrast(other) < contrast; step++) {
            color = mixed(step);
        }
        return color;
    }

    /** A mixture with so many hundredths of white. */
    private Color mixed(int hundredths) {
        int mixture = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (rgb >> shift) & 0xFF;
            mixture |= (part + (0xFF - part) * hundredths / 100) << shift;
        }
        return new Color(mixture);
    }

    private double luminance() {
        double luminance = 0;
        for (int index = 0; index < LUMINANCE.length; index++) {
            double part = ((rgb >> (16 - 8 * index)) & 0xFF) / 255.0;
            luminance += LUMINANCE[index] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }

    /** As CSS writes it. */
    @Override
    public String toString() {
        return String.format("#%06x", rgb);
    }
}
