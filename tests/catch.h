// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#ifdef SIGNPOST_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
