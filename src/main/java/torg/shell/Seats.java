package torg.shell;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Seats for work that waits for strangers, each with a thread of its own: who is slow holds one seat and keeps nobody else waiting. */
public final class Seats {
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Seats(int many) {
        this.free = new Semaphore(many);
    }

    /**
     * Fills the seats that are free, and does not wait for what is done on them.
     *
     * @param due at most so many; what it throws, such as that the database is away, is thrown on, and the seats stay free
     * @param work answers for its own faults: nobody hears them
     */
    public <T> void fill(IntFunction<List<T>> due, Consumer<T> work) {
        var seats = free.drainPermits();
        var some = List.<T>of();
        try {
            some = seats == 0 ? some : due.apply(seats);
        } finally {
            free.release(seats - some.size());
        }
        some.forEach(one -> threads.submit(() -> {
            try {
                work.accept(one);
            } finally {
                free.release();
            }
        }));
    }
}
