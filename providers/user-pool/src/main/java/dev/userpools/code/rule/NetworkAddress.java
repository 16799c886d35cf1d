package dev.userpools.code.rule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose an IP address is: with IPv6 everybody has a network of 2^64 addresses, and could ask from each of them. */
public final class NetworkAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** What is counted in place of an IP address: itself, or its network where it is one of IPv6. */
    public static String of(String ipAddress) {
        // Whatever has a colon is never looked up as a name.
        if (ipAddress.indexOf(':') < 0) {
            return ipAddress;
        }
        try {
            InetAddress address = InetAddress.getByName(withoutZone(ipAddress));
            byte[] bytes = address.getAddress();
            // IPv4 mapped into IPv6 comes as the IPv4 address it is.
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return ipAddress;
        }
    }

    private static String withoutZone(String ipAddress) {
        int zone = ipAddress.indexOf('%');
        return zone < 0 ? ipAddress : ipAddress.substring(0, zone);
    }
}
