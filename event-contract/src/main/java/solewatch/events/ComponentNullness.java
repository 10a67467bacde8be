package solewatch.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the records say already: a component that is not {@code @Nullable} must be there, except that an
 * absent list or set is an empty one. No list has a null in it.
 */
final class ComponentNullness extends NopAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return null;
        }
        Class<?> owner = parameter.getDeclaringClass();
        if (!owner.isRecord() || parameter.getOwner().getParameterCount() != owner.getRecordComponents().length) {
            return null;
        }
        RecordComponent component = owner.getRecordComponents()[parameter.getIndex()];
        return JsonSetter.Value.construct(onNull(component), Nulls.FAIL);
    }

    private static Nulls onNull(RecordComponent component) {
        if (isNullable(component)) {
            return Nulls.SET;
        }
        return Collection.class.isAssignableFrom(component.getType()) ? Nulls.AS_EMPTY : Nulls.FAIL;
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
