#include "CSQLite.h"

#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

struct csq_file {
  sqlite3 *database;
  csq_asked is_stopping;
  void *context;
};

// Machine instructions of SQLite between two questions whether to stop: some tenths of a millisecond.
enum { STEPS_BETWEEN_QUESTIONS = 10000 };

// Two seconds in naps of ten milliseconds.
enum { MOST_NAPS = 200 };

static sqlite3_stmt *plain(csq_statement *statement) { return (sqlite3_stmt *)statement; }

static int is_stopping(void *context) {
  csq_file *file = context;
  return file->is_stopping(file->context);
}

static int nap(void *context, int naps) {
  if (naps >= MOST_NAPS || is_stopping(context)) return 0;
  struct timespec time = {.tv_nsec = 10 * 1000 * 1000};
  nanosleep(&time, NULL);
  return 1;
}

static csq_result result(int code) {
  switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_DONE: return CSQ_DONE;
    case SQLITE_ROW: return CSQ_ROW;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return CSQ_BUSY;
    case SQLITE_INTERRUPT: return CSQ_STOPPED;
    case SQLITE_CORRUPT: return CSQ_DAMAGED;
    case SQLITE_NOTADB: return CSQ_NO_SQLITE;
    case SQLITE_AUTH: return CSQ_FORBIDDEN;
    case SQLITE_READONLY: return CSQ_UNWRITABLE;
    default: return CSQ_FAILED;
  }
}

csq_result csq_open(const char *path, int may_write, csq_asked asked, void *context, csq_file **opened) {
  csq_file *file = calloc(1, sizeof *file);
  *opened = file;
  if (file == NULL) return CSQ_FAILED;
  file->is_stopping = asked;
  file->context = context;
  int flags = (may_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
  int code = sqlite3_open_v2(path, &file->database, flags, NULL);
  if (code != SQLITE_OK) return result(code);
  sqlite3_extended_result_codes(file->database, 1);
  sqlite3_busy_handler(file->database, nap, file);
  sqlite3_progress_handler(file->database, STEPS_BETWEEN_QUESTIONS, is_stopping, file);
  // The file may be anybody's: its views and triggers call no function that does more than compute, and its schema cannot be
  // written to as if it were a table. See <https://sqlite.org/security.html>.
  sqlite3_db_config(file->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(file->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return CSQ_DONE;
}

void csq_close(csq_file *file) {
  if (file == NULL) return;
  sqlite3_close_v2(file->database);
  free(file);
}

const char *csq_message(csq_file *file) {
  return file == NULL ? "out of memory" : sqlite3_errmsg(file->database);
}

csq_result csq_run(csq_file *file, const char *sql) {
  return result(sqlite3_exec(file->database, sql, NULL, NULL, NULL));
}

static int permit_reading(
    void *context, int action, const char *one, const char *two, const char *database, const char *within) {
  (void)context, (void)two, (void)database, (void)within;
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    // Full-text tables ask so whether somebody has written to them.
    case SQLITE_PRAGMA: return sqlite3_stricmp(one, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
  }
}

void csq_only_read(csq_file *file) { sqlite3_set_authorizer(file->database, permit_reading, NULL); }

csq_result csq_prepare(
    csq_file *file, const char *sql, size_t length, csq_statement **statement, size_t *rest) {
  *statement = NULL;
  *rest = length;
  if (length > INT_MAX) return CSQ_FAILED;
  sqlite3_stmt *prepared = NULL;
  const char *tail = sql + length;
  int code = sqlite3_prepare_v3(file->database, sql, (int)length, 0, &prepared, &tail);
  *statement = (csq_statement *)prepared;
  if (code == SQLITE_OK) *rest = (size_t)(tail - sql);
  return result(code);
}

void csq_finish(csq_statement *statement) { sqlite3_finalize(plain(statement)); }

csq_result csq_step(csq_statement *statement) { return result(sqlite3_step(plain(statement))); }

void csq_reset(csq_statement *statement) { sqlite3_reset(plain(statement)); }

int csq_reads_only(csq_statement *statement) { return sqlite3_stmt_readonly(plain(statement)); }

int csq_columns(csq_statement *statement) { return sqlite3_column_count(plain(statement)); }

const char *csq_name(csq_statement *statement, int column) {
  return sqlite3_column_name(plain(statement), column);
}

const char *csq_declared(csq_statement *statement, int column) {
  return sqlite3_column_decltype(plain(statement), column);
}

csq_kind csq_cell(csq_statement *statement, int column) {
  switch (sqlite3_column_type(plain(statement), column)) {
    case SQLITE_INTEGER: return CSQ_INTEGER;
    case SQLITE_FLOAT: return CSQ_REAL;
    case SQLITE_TEXT: return CSQ_TEXT;
    case SQLITE_BLOB: return CSQ_BLOB;
    default: return CSQ_NULL;
  }
}

int64_t csq_integer(csq_statement *statement, int column) {
  return sqlite3_column_int64(plain(statement), column);
}

double csq_real(csq_statement *statement, int column) { return sqlite3_column_double(plain(statement), column); }

const uint8_t *csq_text(csq_statement *statement, int column, size_t *length) {
  // In this order: the text may be made UTF-8 first, which changes how long it is.
  const uint8_t *text = sqlite3_column_text(plain(statement), column);
  *length = (size_t)sqlite3_column_bytes(plain(statement), column);
  return text;
}

csq_result csq_bind_null(csq_statement *statement, int place) {
  return result(sqlite3_bind_null(plain(statement), place));
}

csq_result csq_bind_integer(csq_statement *statement, int place, int64_t value) {
  return result(sqlite3_bind_int64(plain(statement), place, value));
}

csq_result csq_bind_real(csq_statement *statement, int place, double value) {
  return result(sqlite3_bind_double(plain(statement), place, value));
}

csq_result csq_bind_text(csq_statement *statement, int place, const uint8_t *text, size_t length) {
  return result(sqlite3_bind_text64(
      plain(statement), place, (const char *)text, length, SQLITE_STATIC, SQLITE_UTF8));
}
