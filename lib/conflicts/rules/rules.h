// The rules, one function a file; registry.cpp lists them in report order.
#pragma once

#include "conflicts/context.h"
#include "conflicts/rule.h"

namespace rashomon {

Rule NumberRule();      // number.count
Rule DateRule();        // date.differs
Rule DurationRule();    // date.duration
Rule PlaceRule();       // place.differs
Rule LadderRule();      // status.ladder
Rule OppositionRule();  // status.opposed
Rule PolarityRule();    // status.polarity
Rule DenialRule();      // denial.expressed
Rule UnknownRule();     // status.unknown
Rule ReasonRule();      // reason.differs
Rule ContrastRule();    // dispute.contrast
Rule StatementRule();   // statement.differs
Rule SpeakersRule();    // dispute.speakers
Rule NameRule();        // identity.name

}  // namespace rashomon
