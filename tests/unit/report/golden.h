// Compares a rendered report with its golden file under fixtures/reports. With RASHOMON_WRITE_GOLDEN set in
// the environment the file is written instead: look at the difference before it is committed.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace rashomon {

inline void CheckGolden(const std::string& name, const std::string& rendered) {
  const std::string path = std::string(RASHOMON_SOURCE) + "/fixtures/reports/" + name;
  if (std::getenv("RASHOMON_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << rendered;
  std::ifstream file(path, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  CHECK_MESSAGE(golden == rendered, "differs from ", path);
}

}  // namespace rashomon
