#pragma once

/// The bytes of the first letter of a text, and the cells that it takes; a byte that is no letter takes one.
int cr_letter(const char *text, int *cells);

/// The cells that a text takes.
int cr_cells(const char *text);
