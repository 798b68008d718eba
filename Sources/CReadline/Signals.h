#pragma once

#include "CReadline.h"

#include <signal.h>

/// Sets a handler that interrupts system calls; `previous` may be null.
void cr_catch(int signal, void (*handler)(int), struct sigaction *previous);
