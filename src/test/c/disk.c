/* A disk that fails when it is told to: loaded before the C library, for files below a folder called "watched". */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { WRITE = 1, READ = 2, NAME = 4, SYNC = 8, STAYS = 16 };

/* What the test tells: which call of the chosen sorts fails, and how; and what it is told: calls, failures. */
static volatile int64_t *told;
enum { AT, ERROR, SORTS, CALLS, FAILED };

static char watched[65536];

__attribute__((constructor)) static void begin(void) {
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

static int ours(const char *path) { return path && strstr(path, "/watched/") != NULL; }
static int ours_fd(int fd) { return fd >= 0 && fd < 65536 && watched[fd]; }
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < 65536) watched[fd] = ours(path);
    return fd;
}

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...) {                \
        va_list rest; va_start(rest, flags);                    \
        mode_t mode = va_arg(rest, mode_t); va_end(rest);       \
        if (ours(path) && fails(NAME)) return -1;               \
        return opened(NEXT(name)(path, flags, mode), path);     \
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
    if (fd >= 0 && fd < 65536) watched[fd] = 0;
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
ON_FD(ssize_t, write, WRITE, (int fd, const void *b, size_t n), (fd, b, n))
ON_FD(ssize_t, pwrite, WRITE, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
ON_FD(ssize_t, pwrite64, WRITE, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
ON_FD(int, ftruncate, WRITE, (int fd, off_t n), (fd, n))
ON_FD(int, ftruncate64, WRITE, (int fd, off64_t n), (fd, n))
ON_FD(int, fsync, SYNC, (int fd), (fd))
ON_FD(int, fdatasync, SYNC, (int fd), (fd))

int unlink(const char *path) { return ours(path) && fails(NAME) ? -1 : NEXT(unlink)(path); }
int rename(const char *from, const char *to) { return ours(to) && fails(NAME) ? -1 : NEXT(rename)(from, to); }
