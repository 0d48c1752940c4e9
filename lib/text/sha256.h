// SHA-256 of a byte string (FIPS 180-4), as 64 small hex digits: names the file a report speaks of.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

std::string Sha256Hex(std::string_view bytes);

}  // namespace rashomon
