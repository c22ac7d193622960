package torg.policy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before anybody can ask for a rule, and before any job runs, the rules lie there. */
@Component
class Shipped implements SmartInitializingSingleton {
    private final Policy policy;

    Shipped(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void afterSingletonsInstantiated() {
        policy.layDownDefaults();
    }
}
