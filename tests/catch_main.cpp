// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_MAIN
#include "tests/catch.h"

#ifdef SIGNPOST_CATCH2_V3
int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
#endif
