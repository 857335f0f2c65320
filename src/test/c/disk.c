/* A disk that fails when it is told to, or that writes down whatever is done to it: loaded before the C library, for files
   below a folder called "watched". */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE = 1, READ = 2, NAME = 4, SYNC = 8, STAYS = 16 };

/* What the test tells: which call of the chosen sorts fails, and how; and what it is told: calls, failures. */
static volatile int64_t *told;
enum { AT, ERROR, SORTS, CALLS, FAILED };

static char *watched[65536];

/* Where everything that changes a file is written down, in the order in which it was done. */
static int journal = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("HEDING_DISK_LOG");
    if (log) journal = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const char *path = getenv("HEDING_DISK");
    if (path) {
        int fd = open(path, O_RDWR);
        void *map = mmap(NULL, 64, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        close(fd);
        told = map == MAP_FAILED ? NULL : map;
    }
}

static int fails(int sort) {
    if (!told || !told[AT] || !(told[SORTS] & sort)) return 0;
    int64_t call = __sync_add_and_fetch(&told[CALLS], 1);
    if (call != told[AT] && !(call > told[AT] && (told[SORTS] & STAYS))) return 0;
    __sync_add_and_fetch(&told[FAILED], 1);
    errno = (int)told[ERROR];
    return 1;
}

static void put(const void *bytes, size_t n) {
    while (n > 0) {
        ssize_t done = ((ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(journal, bytes, n);
        if (done <= 0) abort();
        bytes = (const char *)bytes + done;
        n -= done;
    }
}

/* One thing that was done: its sort, the path, a number, and bytes. */
static void note(char sort, const char *path, int64_t at, const void *bytes, size_t n) {
    int64_t head[4] = {sort, (int64_t)strlen(path), at, (int64_t)n};
    put(head, sizeof head);
    put(path, strlen(path));
    put(bytes, n);
}

#define NOTED(result, sort, path, at, bytes, n)                  \
    if (journal >= 0 && (result) >= 0) note(sort, path, at, bytes, n)
#define ALONE(statements)                                        \
    if (journal >= 0) pthread_mutex_lock(&one_at_a_time);        \
    statements                                                   \
    if (journal >= 0) pthread_mutex_unlock(&one_at_a_time);

static int ours(const char *path) { return path && strstr(path, "/watched/") != NULL; }
static int ours_fd(int fd) { return fd >= 0 && fd < 65536 && watched[fd]; }
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < 65536) {
        free(watched[fd]);
        watched[fd] = ours(path) ? strdup(path) : NULL;
    }
    return fd;
}

/* 'C': a file came into being; 'T' with 0: it was emptied. */
static int made(int fd, const char *path, int flags, int was) {
    if (fd >= 0 && ours(path) && journal >= 0) {
        if (flags & O_CREAT && !was) note('C', path, 0, "", 0);
        else if (flags & O_TRUNC) note('T', path, 0, "", 0);
    }
    return opened(fd, path);
}

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...) {                \
        va_list rest; va_start(rest, flags);                    \
        mode_t mode = va_arg(rest, mode_t); va_end(rest);       \
        if (ours(path) && fails(NAME)) return -1;               \
        int fd;                                                 \
        ALONE(int was = journal >= 0 && access(path, F_OK) == 0; \
              fd = made(NEXT(name)(path, flags, mode), path, flags, was);) \
        return fd;                                              \
    }
OPEN(open)
OPEN(open64)
#define OPENAT(name)                                            \
    int name(int at, const char *path, int flags, ...) {        \
        va_list rest; va_start(rest, flags);                    \
        mode_t mode = va_arg(rest, mode_t); va_end(rest);       \
        if (ours(path) && fails(NAME)) return -1;               \
        return opened(NEXT(name)(at, path, flags, mode), path); \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    if (fd >= 0 && fd < 65536) {
        free(watched[fd]);
        watched[fd] = NULL;
    }
    return NEXT(close)(fd);
}

#define ON_FD(type, name, sort, parameters, arguments)          \
    type name parameters {                                      \
        if (ours_fd(fd) && fails(sort)) return -1;              \
        return NEXT(name) arguments;                            \
    }
ON_FD(ssize_t, read, READ, (int fd, void *b, size_t n), (fd, b, n))
ON_FD(ssize_t, pread, READ, (int fd, void *b, size_t n, off_t o), (fd, b, n, o))
ON_FD(ssize_t, pread64, READ, (int fd, void *b, size_t n, off64_t o), (fd, b, n, o))

/* 'W': bytes were written; "acknowledged" is no file but what the program says of itself: 'A'. */
static void wrote(int fd, const void *bytes, ssize_t n, int64_t at) {
    const char *path = watched[fd];
    int said = strstr(path, "/watched/acknowledged") != NULL;
    NOTED(n, said ? 'A' : 'W', path, at, bytes, n);
}

ssize_t write(int fd, const void *b, size_t n) {
    if (!ours_fd(fd)) return NEXT(write)(fd, b, n);
    if (fails(WRITE)) return -1;
    ssize_t done;
    ALONE(int64_t at = lseek(fd, 0, SEEK_CUR); done = NEXT(write)(fd, b, n); wrote(fd, b, done, at);)
    return done;
}

#define PWRITE(name, offset)                                    \
    ssize_t name(int fd, const void *b, size_t n, offset o) {   \
        if (!ours_fd(fd)) return NEXT(name)(fd, b, n, o);       \
        if (fails(WRITE)) return -1;                            \
        ssize_t done;                                           \
        ALONE(done = NEXT(name)(fd, b, n, o); wrote(fd, b, done, o);) \
        return done;                                            \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

/* 'T': a length was set; 'S': what was done to a file or folder is on the disk. */
#define ON_WHOLE(name, sort, noted, parameters, arguments, at)  \
    int name parameters {                                       \
        if (!ours_fd(fd)) return NEXT(name) arguments;          \
        if (fails(sort)) return -1;                             \
        int done;                                               \
        ALONE(done = NEXT(name) arguments; NOTED(done, noted, watched[fd], at, "", 0);) \
        return done;                                            \
    }
ON_WHOLE(ftruncate, WRITE, 'T', (int fd, off_t n), (fd, n), n)
ON_WHOLE(ftruncate64, WRITE, 'T', (int fd, off64_t n), (fd, n), n)
ON_WHOLE(fsync, SYNC, 'S', (int fd), (fd), 0)
ON_WHOLE(fdatasync, SYNC, 'S', (int fd), (fd), 0)

/* 'U', 'R', 'D': a file went, got another name, a folder came. */
#define ON_NAME(name, sort, parameters, arguments, path, bytes) \
    int name parameters {                                       \
        if (!ours(path)) return NEXT(name) arguments;           \
        if (fails(NAME)) return -1;                             \
        int done;                                               \
        ALONE(done = NEXT(name) arguments; NOTED(done, sort, path, 0, bytes, strlen(bytes));) \
        return done;                                            \
    }
ON_NAME(unlink, 'U', (const char *path), (path), path, "")
ON_NAME(rename, 'R', (const char *from, const char *to), (from, to), to, from)
ON_NAME(mkdir, 'D', (const char *path, mode_t mode), (path, mode), path, "")
