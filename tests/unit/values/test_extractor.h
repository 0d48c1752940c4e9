// The extractor with the project's own lexicons, loaded once for all tests of this program.
#pragma once

#include "values/extractor.h"

namespace rashomon {

const ValueExtractor& TestExtractor();
// Files of the disk below the repository, for loaders.
const FileSource& TestFiles();

}  // namespace rashomon
