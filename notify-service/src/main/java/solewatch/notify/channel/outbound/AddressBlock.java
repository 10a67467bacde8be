package solewatch.notify.channel.outbound;

import java.net.InetAddress;

/** A range of addresses, such as {@code 10.0.0.0/8}. */
record AddressBlock(InetAddress network, int bits) {

    AddressBlock {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("A block's length is out of range: /" + bits);
        }
    }

    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = slash < 0 ? null : IpLiteral.parse(text.substring(0, slash));
        if (network == null || !text.substring(slash + 1).matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Not an address block: " + text);
        }
        return new AddressBlock(network, Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
