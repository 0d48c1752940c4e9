// Messages on standard error about the input: "path:line:column: error: what".
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_source.h"

namespace rashomon {

// Lines and columns (characters) are counted from 1; a place in a file that is not text is given as a byte.
std::string MessageOf(const FileSource& files, const Diagnostic& diagnostic);
void PrintDiagnostics(const FileSource& files, const std::vector<Diagnostic>& diagnostics);
bool HasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace rashomon
