// The C border to SQLite: a file, a statement, and the cells of a row.
//
// Swift sees functions only: SQLite is steered through macros, functions with any number of arguments and destructors that are
// numbers cast to pointers, none of which Swift takes. A file and its statements belong to one thread.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// An open file, and whoever is asked whether to stop.
typedef struct csq_file csq_file;

/// A statement of a file; gone before its file is.
typedef struct csq_statement csq_statement;

/// How a call ended.
typedef enum {
  CSQ_DONE = 0,        ///< All went well; of a step, there are no more rows.
  CSQ_ROW = 1,         ///< There is a row.
  CSQ_BUSY = 2,        ///< Another program holds the file, and has for two seconds.
  CSQ_STOPPED = 3,     ///< Whoever is asked said so.
  CSQ_DAMAGED = 4,     ///< The file is broken.
  CSQ_NO_SQLITE = 5,   ///< The file is none of SQLite.
  CSQ_FORBIDDEN = 6,   ///< The statement does more than read.
  CSQ_UNWRITABLE = 7,  ///< The file, or the folder, may not be written to.
  CSQ_FAILED = 8,      ///< Anything else; `csq_message` says what.
} csq_result;

/// What a cell holds.
typedef enum { CSQ_NULL = 0, CSQ_INTEGER = 1, CSQ_REAL = 2, CSQ_TEXT = 3, CSQ_BLOB = 4 } csq_kind;

/// Asks whether to stop, on the thread of the call, now and then while it lasts.
typedef int (*csq_asked)(void *context);

/// Opens a file that is there. Call `csq_close` whatever the answer is.
csq_result csq_open(const char *path, int may_write, csq_asked is_stopping, void *context, csq_file **file);

/// Closes a file; what was begun and not committed is undone. NULL is no file.
void csq_close(csq_file *file);

/// What SQLite says about the last call that failed. Valid until the next call.
const char *csq_message(csq_file *file);

/// Runs statements that give no rows.
csq_result csq_run(csq_file *file, const char *sql);

/// From now on the file's statements may read its tables and nothing else: no pragma, no other file, no change.
void csq_only_read(csq_file *file);

/// Prepares the first statement of a text; `*rest` is where the next begins. `*statement` is NULL where there is none.
csq_result csq_prepare(
    csq_file *file, const char *sql, size_t length, csq_statement **statement, size_t *rest);

/// Gives a statement back. NULL is none.
void csq_finish(csq_statement *statement);

/// Goes to the next row.
csq_result csq_step(csq_statement *statement);

/// Goes back before the first row; what is bound stays.
void csq_reset(csq_statement *statement);

/// Whether a statement leaves the file as it is.
int csq_reads_only(csq_statement *statement);

/// How many columns its rows have.
int csq_columns(csq_statement *statement);

/// The name of a column, NULL where there is no memory for it.
const char *csq_name(csq_statement *statement, int column);

/// The type with which a column was declared, NULL where it is none of a table.
const char *csq_declared(csq_statement *statement, int column);

// Cells of the row that was come to, asked for as what they are. A text is valid until the next step and may hold zero bytes.
csq_kind csq_cell(csq_statement *statement, int column);
int64_t csq_integer(csq_statement *statement, int column);
double csq_real(csq_statement *statement, int column);
const uint8_t *csq_text(csq_statement *statement, int column, size_t *length);

// What the statement's question marks stand for, counted from 1. A text is not copied: it stays until another is bound or the
// statement is finished.
csq_result csq_bind_null(csq_statement *statement, int place);
csq_result csq_bind_integer(csq_statement *statement, int place, int64_t value);
csq_result csq_bind_real(csq_statement *statement, int place, double value);
csq_result csq_bind_text(csq_statement *statement, int place, const uint8_t *text, size_t length);
