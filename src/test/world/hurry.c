/*
 * DOC: Lets snac look into its queues fifty times a second instead of every third second (LD_PRELOAD).
 * snac 2.75 sleeps three seconds whenever its queues are empty (httpd.c, background_thread), and a reply passes through
 * three of them: without this a test would wait for nine. Nothing else of it is changed.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <time.h>

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until) {
    (void)until;
    struct timespec soon;
    clock_gettime(CLOCK_REALTIME, &soon);
    soon.tv_nsec += 20 * 1000 * 1000;
    if (soon.tv_nsec >= 1000 * 1000 * 1000) {
        soon.tv_sec++;
        soon.tv_nsec -= 1000 * 1000 * 1000;
    }
    return pthread_cond_clockwait(condition, mutex, CLOCK_REALTIME, &soon);
}
