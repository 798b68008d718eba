#pragma once

/// Binds Up and Down. Call it once, before the inputrc is read.
void cr_recall_start(void);

/// Has the keys for the beginning and end of a line mean one of the lines of an entry. Call it once the inputrc was read.
void cr_recall_settle(void);

/// Forgets what was recalled: a new line begins, behind a prompt whose control codes are marked as readline wants them.
void cr_recall_begin(const char *prompt);
