package torg.platforms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test class that holds the contract against an adapter: which, and what spoke on the other side. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proved {
    Network value();

    /** In a few words for {@code docs/platforms.md}. */
    String against();

    /** Whether what spoke there is what others run too, and not written by us from the published contract. */
    boolean real();

    /** What only the real platform with a real application can show. */
    String unproved() default "";
}
