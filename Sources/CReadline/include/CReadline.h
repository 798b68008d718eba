// The C border to GNU readline and to the signals of an interactive program.
//
// Swift sees functions only: readline is steered through global variables, which Swift 6 rightly refuses,
// and part of what follows has to be safe inside a signal handler. Everything here belongs to one thread.
#pragma once

#include <stddef.h>

/// How a read ended.
typedef enum {
  CR_LINE = 0,       ///< A line was entered.
  CR_END = 1,        ///< End of input: Ctrl-D on an empty line, or the terminal went away.
  CR_INTERRUPT = 2,  ///< Ctrl-C; the text is what had been typed so far.
  CR_EDIT = 3,       ///< The text is to be edited with the person's own editor.
} cr_status;

/// The matches of one completion while they are being collected.
typedef struct cr_matches cr_matches;

/// Asks for the completions of `line` with the cursor `cursor` bytes in; answers through `matches`.
typedef void (*cr_completer)(void *context, const char *line, int cursor, cr_matches *matches);

/// Says that the word being completed starts at byte `start` and, when there are several candidates, becomes
/// `common`. Call it once, before `cr_matches_add`.
void cr_matches_begin(cr_matches *matches, int start, const char *common);

/// Adds one candidate that replaces the word; it is copied. Returns 0 when there is no memory left.
int cr_matches_add(cr_matches *matches, const char *candidate);

/// Says how many candidates there are besides those that were added.
void cr_matches_leave(cr_matches *matches, size_t count);

/// Prepares readline under the name that `$if` blocks of an inputrc file may test. Safe to call again.
void cr_start(const char *name);

/// Reads one line with editing, starting with `draft`. `*text` is set for CR_LINE, CR_INTERRUPT and CR_EDIT and is
/// the caller's to free.
cr_status cr_read(const char *prompt, const char *draft, cr_completer completer, void *context, char **text);

/// Reads one line from standard input without editing, with its newline removed. As `cr_read` otherwise;
/// `*length` counts the bytes, for a line may hold a zero byte.
cr_status cr_read_plain(char **text, size_t *length);

/// Adds an entry, which may have several lines, to what Up recalls.
void cr_history_add(const char *entry);

/// Keeps at most `count` entries for Up.
void cr_history_limit(int count);

/// Catches Ctrl-C, calling `stop` (which must be async-signal-safe, or null) when it comes during an
/// evaluation, and lets a closed pipe end the program quietly.
void cr_signals_install(void (*stop)(void));

/// Catches Ctrl-C even where our parent had us ignore it: another sort of request to stop uses it too.
void cr_interrupt_always(void);

/// Marks the start of an evaluation: from here Ctrl-C calls the `stop` function. An evaluation that still runs
/// two seconds after it was asked to stop is told so, and one more Ctrl-C then ends the program with code 130.
void cr_evaluation_begin(void);

/// Marks its end.
void cr_evaluation_end(void);

/// Whether Ctrl-C came and was not yet taken.
int cr_interrupt_pending(void);

/// Forgets a Ctrl-C and returns whether there was one.
int cr_interrupt_take(void);

/// The columns and lines of the terminal behind a descriptor, or 0 where they are not known.
void cr_terminal_size(int descriptor, int *columns, int *lines);

/// Runs a shell command that shows a text to the person, and waits until it is left. Ctrl-C is the command's
/// meanwhile, and the terminal is put back after it. Returns 0 where the command could not be run, or where more was typed
/// already: what is meant for the prompt would be taken for commands.
int cr_page(const char *command, const char *text, size_t length);

/// Takes what C code, Lua's among it, writes to its standard output (1) and errors (2).
typedef void (*cr_written)(void *context, int stream, const char *text, size_t length);

/// Takes the standard streams away from everything that runs in this program, for a conversation over them: what C code
/// writes goes to `written`, its standard input is empty. Gives the descriptors of the conversation; 0 where that failed.
int cr_streams_take(cr_written written, void *context, int *input, int *output);

/// Starts to read requests, one a line, on a thread of its own. One that `interrupts` says is a request to stop also stops
/// the request that runs and those that wait before it.
int cr_requests_start(int descriptor, int (*interrupts)(const char *text, size_t length));

/// Waits for the next request; `*text` is the caller's to free. Returns 0 after the last.
int cr_request_next(char **text, size_t *length);

/// Marks that the request that was taken last begins to run; 0 where it was stopped before that.
int cr_request_begin(void);

/// Marks that it has ended.
void cr_request_end(void);

/// Runs a shell command that edits the file of its first argument, and waits for it. Returns 0 where it failed.
int cr_edit(const char *command, const char *file);
