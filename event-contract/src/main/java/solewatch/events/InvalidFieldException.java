package solewatch.events;

/** A value no event may carry; the message names the field and its bounds, never the value. */
public final class InvalidFieldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidFieldException(String field, String rule) {
        super(field + ' ' + rule);
        this.field = field;
    }

    /** The component's name. */
    public String field() {
        return field;
    }
}
