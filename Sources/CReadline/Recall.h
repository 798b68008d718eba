#pragma once

/// Binds Up and Down. Call it once, before the inputrc is read.
void cr_recall_start(void);

/// Forgets what was recalled: a new line begins, behind a prompt whose control codes are marked as readline wants them.
void cr_recall_begin(const char *prompt);
