/*
 * Starts Heding in this very process: the Java machine is loaded from runtime\ beside the program, so that the window,
 * the task bar and the task manager show heding.exe and nothing has to be installed.
 *
 * Built three times: for the window; with -DCONSOLE for commands (heding-cli.exe); with -DSAFE for computers whose
 * graphics driver fails. Arguments go to Java as UTF-16; options of the Java machine must be in the process's code page,
 * which the manifest sets to UTF-8 from Windows 10 1903 on.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include "jni.h"

#define LONG_PATH 32768
#define MOST_OPTIONS 64

typedef jint(JNICALL *CreateJavaVM)(JavaVM **, void **, void *);

static wchar_t home[LONG_PATH];
static JavaVMOption options[MOST_OPTIONS];
static int option_count;

/* Says what is the matter and ends; nobody can go on without Java. */
static void fail(const wchar_t *chinese, const wchar_t *english) {
    static wchar_t said[LONG_PATH];
    _snwprintf(said, LONG_PATH - 1, L"%ls\n%ls\n\n%ls (%lu)", chinese, english, home, GetLastError());
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", english);
#else
    MessageBoxW(NULL, said, L"核定 Heding", MB_ICONERROR);
#endif
    ExitProcess(4);
}

/* A text in the code page of the process. */
static char *narrow(const wchar_t *text) {
    UINT page = GetACP();
    BOOL lost = FALSE;
    int size = WideCharToMultiByte(page, 0, text, -1, NULL, 0, NULL, NULL);
    char *narrowed = malloc(size);
    WideCharToMultiByte(page, 0, text, -1, narrowed, size, NULL, page == CP_UTF8 ? NULL : &lost);
    for (const wchar_t *at = text; *at; at++) {
        /* Java cannot load its own classes from a folder with such letters. */
        lost |= IS_HIGH_SURROGATE(*at);
    }
    if (lost) {
        fail(L"程序所在的文件夹名里有 Java 不认识的字，请把文件夹改名或换个地方。",
             L"The name of the program's folder has letters that Java cannot read. Please rename or move the folder.");
    }
    return narrowed;
}

static void option(const wchar_t *text) {
    if (option_count < MOST_OPTIONS) {
        options[option_count++].optionString = narrow(text);
    }
}

/* An option that names a place under the program's folder. */
static void place(const wchar_t *before, const wchar_t *path) {
    static wchar_t whole[LONG_PATH];
    _snwprintf(whole, LONG_PATH - 1, L"%ls%ls%ls", before, home, path);
    option(whole);
}

/* What the program's files are, as far as Java looks at them before it takes an archive of classes made of them. */
static unsigned stamp = 2166136261u;

static void fold(const void *data, size_t size) {
    for (const unsigned char *at = data; size--; at++) {
        stamp = (stamp ^ *at) * 16777619u;
    }
}

/* The class path: every jar of app\lib, in the order in which the file system has them. */
static void class_path(void) {
    static wchar_t path[LONG_PATH];
    static wchar_t pattern[LONG_PATH];
    _snwprintf(pattern, LONG_PATH - 1, L"%ls\\app\\lib\\*.jar", home);
    WIN32_FIND_DATAW jar;
    HANDLE jars = FindFirstFileW(pattern, &jar);
    if (jars == INVALID_HANDLE_VALUE) {
        fail(L"程序不完整：缺少 app\\lib。请重新解压或重新安装。",
             L"The program is not whole: app\\lib is missing. Please unpack or install it again.");
    }
    wcscpy(path, L"-Djava.class.path=");
    BOOL first = TRUE;
    fold(home, wcslen(home) * sizeof *home);
    do {
        fold(jar.cFileName, wcslen(jar.cFileName) * sizeof *jar.cFileName);
        fold(&jar.ftLastWriteTime, sizeof jar.ftLastWriteTime);
        fold(&jar.nFileSizeLow, sizeof jar.nFileSizeLow);
        size_t length = wcslen(path);
        _snwprintf(path + length, LONG_PATH - 1 - length, L"%ls%ls\\app\\lib\\%ls", first ? L"" : L";", home, jar.cFileName);
        first = FALSE;
    } while (FindNextFileW(jars, &jar));
    FindClose(jars);
    option(path);
}

/* Options of HEDING_JAVA_OPTS, divided by spaces. */
static void own_options(void) {
    static wchar_t own[LONG_PATH];
    DWORD length = GetEnvironmentVariableW(L"HEDING_JAVA_OPTS", own, LONG_PATH);
    if (length == 0 || length >= LONG_PATH) {
        return;
    }
    for (wchar_t *each = wcstok(own, L" "); each; each = wcstok(NULL, L" ")) {
        option(each);
    }
}

#ifndef CONSOLE
/*
 * The archive of the window's classes, made when it is closed for the first time, so that it opens quicker from then on.
 * Java makes none where there is one, even if that does not fit any more: it has another name then, and the old one goes.
 */
static void archive(void) {
    static wchar_t path[LONG_PATH];
    static wchar_t old[LONG_PATH];
    _snwprintf(path, LONG_PATH - 1, L"%ls\\app\\window-%08x.jsa", home, stamp);
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) {
        _snwprintf(old, LONG_PATH - 1, L"%ls\\app\\window*.jsa", home);
        WIN32_FIND_DATAW found;
        HANDLE all = FindFirstFileW(old, &found);
        for (BOOL more = all != INVALID_HANDLE_VALUE; more; more = FindNextFileW(all, &found)) {
            _snwprintf(old, LONG_PATH - 1, L"%ls\\app\\%ls", home, found.cFileName);
            SetFileAttributesW(old, FILE_ATTRIBUTE_NORMAL);
            DeleteFileW(old);
        }
        if (all != INVALID_HANDLE_VALUE) {
            FindClose(all);
        }
    }
    option(L"-XX:+AutoCreateSharedArchive");
    place(L"-XX:SharedArchiveFile=", path + wcslen(home));
    option(L"-Xshare:auto");
    option(L"-Xlog:disable");
}
#endif

static void all_options(void) {
    class_path();
    place(L"-Dheding.home=", L"");
    place(L"-Dorg.sqlite.lib.path=", L"\\app\\bin");
    option(L"-Dorg.sqlite.lib.name=sqlitejdbc.dll");
    option(L"-XX:+UseSerialGC");
    option(L"-XX:TieredStopAtLevel=1");
    /* At the start one compiler and a larger heap leave the processor to the window. */
    option(L"-XX:CICompilerCount=1");
    option(L"-Xms64m");
    option(L"-XX:NewSize=32m");
    option(L"-Xmx512m");
    /* What a rest in the work frees goes back to the computer at once. */
    option(L"-XX:-ShrinkHeapInSteps");
#ifndef CONSOLE
    archive();
#endif
#ifdef SAFE
    option(L"-Dprism.order=sw");
    option(L"-Dprism.lcdtext=false");
#endif
    own_options();
}

#ifdef CONSOLE
static UINT code_page;
#endif

/* The last thing of the process, however it ends. */
static void JNICALL leave(jint code) {
#ifdef CONSOLE
    if (code_page) {
        SetConsoleOutputCP(code_page);
    }
#endif
    ExitProcess((UINT) code);
}

static JNIEnv *start_java(JavaVM **machine) {
    static wchar_t path[LONG_PATH];
    _snwprintf(path, LONG_PATH - 1, L"%ls\\runtime\\bin", home);
    SetDllDirectoryW(path);
    wcscat(path, L"\\server\\jvm.dll");
    HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    CreateJavaVM create = library ? (CreateJavaVM) (void *) GetProcAddress(library, "JNI_CreateJavaVM") : NULL;
    if (!create) {
        fail(L"程序不完整：runtime 文件夹缺失或被杀毒软件隔离。请重新解压或重新安装，并把程序文件夹加入信任。",
             L"The program is not whole: runtime\\ is missing or in quarantine. Please unpack or install it again.");
    }
    options[option_count].optionString = "exit";
    options[option_count++].extraInfo = (void *) leave;
    JavaVMInitArgs arguments = {JNI_VERSION_10, option_count, options, JNI_FALSE};
    JNIEnv *env = NULL;
    if (create(machine, (void **) &env, &arguments) != JNI_OK) {
        fail(L"Java 没能启动：内存可能不够。请关掉一些程序再试。",
             L"Java could not start: there may be too little memory. Please close other programs and try again.");
    }
    return env;
}

/* The arguments after the program's name, as Java has them. */
static jobjectArray arguments_of(JNIEnv *env) {
    int count = 0;
    LPWSTR *words = CommandLineToArgvW(GetCommandLineW(), &count);
    jclass string = (*env)->FindClass(env, "java/lang/String");
    jobjectArray arguments = (*env)->NewObjectArray(env, count > 0 ? count - 1 : 0, string, NULL);
    for (int i = 1; i < count; i++) {
        jstring word = (*env)->NewString(env, (const jchar *) words[i], (jsize) wcslen(words[i]));
        (*env)->SetObjectArrayElement(env, arguments, i - 1, word);
    }
    return arguments;
}

static int run(void) {
    DWORD length = GetModuleFileNameW(NULL, home, LONG_PATH);
    if (length == 0 || length >= LONG_PATH) {
        fail(L"程序所在的文件夹路径太长。", L"The path of the program's folder is too long.");
    }
    *wcsrchr(home, L'\\') = 0;
    /* Options meant for other Java programs of this computer are not for this one. */
    SetEnvironmentVariableW(L"JAVA_TOOL_OPTIONS", NULL);
    SetEnvironmentVariableW(L"_JAVA_OPTIONS", NULL);
    SetEnvironmentVariableW(L"JDK_JAVA_OPTIONS", NULL);
#ifdef CONSOLE
    code_page = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
#endif
    all_options();
    JavaVM *machine = NULL;
    JNIEnv *env = start_java(&machine);
    jclass entry = (*env)->FindClass(env, "org/heding/Heding");
    jmethodID method = entry ? (*env)->GetStaticMethodID(env, entry, "main", "([Ljava/lang/String;)V") : NULL;
    if (!method) {
        fail(L"程序不完整：app\\lib 里的文件缺失或损坏。请重新解压或重新安装。",
             L"The program is not whole: files of app\\lib are missing or damaged. Please unpack or install it again.");
    }
    (*env)->CallStaticVoidMethod(env, entry, method, arguments_of(env));
    int code = 0;
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionDescribe(env);
        code = 4;
    }
    (*machine)->DestroyJavaVM(machine);
    leave(code);
    return code;
}

#ifdef CONSOLE
int wmain(void) {
    return run();
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show) {
    (void) instance;
    (void) before;
    (void) line;
    (void) show;
    return run();
}
#endif
