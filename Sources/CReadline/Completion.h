#pragma once

#include "CReadline.h"

/// Points readline's completion at this shim. Call it once, after `rl_initialize`.
void cr_completion_start(void);

/// Whom to ask for completions from now on; a null `completer` asks nobody.
void cr_completion_ask(cr_completer completer, void *context);
