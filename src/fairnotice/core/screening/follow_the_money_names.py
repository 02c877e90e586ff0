"""The names that FollowTheMoney gives to the properties of a Person and of a Sanction.

A name outside these lists is refused, so that a slip of the pen is not passed over in silence;
relations to other entities, which FollowTheMoney nests as objects, are passed over unread.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What we read ourselves.
PERSON_READ = _names(
    "name firstName secondName middleName lastName alias weakAlias previousName fatherName motherName "
    "birthDate birthPlace deathDate nationality citizenship gender height weight eyeColor hairColor "
    "appearance passportNumber idNumber position sanctions"
)

#: Known and not read: about a company, about where the data came from, or of no field of ours.
#: Religion, ethnicity and political association are among them on purpose.
PERSON_PASSED_OVER = _names(
    "title nameSuffix abbreviation birthCountry socialSecurityNumber ethnicity religion political "
    "profession education spokenLanguage country summary notes description sourceUrl publisher "
    "publisherUrl alephUrl wikipediaUrl wikidataId keywords topics address program programId indexText "
    "createdAt modifiedAt retrievedAt email phone website legalForm incorporationDate dissolutionDate "
    "taxStatus status sector classification registrationNumber taxNumber licenseNumber vatCode "
    "jurisdiction mainCountry opencorporatesUrl bvdId uscCode icijId okpoCode innCode ogrnCode leiCode "
    "dunsCode uniqueEntityId npiCode swiftBic addressEntity proof parent"
)

SANCTION_READ = _names("reason country summary description program")

SANCTION_PASSED_OVER = _names(
    "entity authority authorityId unscId programId programUrl provisions status duration listingDate "
    "startDate endDate date recordId sourceUrl proof publisher publisherUrl alephUrl namesMentioned "
    "indexText modifiedAt retrievedAt"
)

#: What stands around the properties, from FollowTheMoney itself and from those who publish in it.
ENVELOPE = _names(
    "id schema properties caption datasets referents target first_seen last_seen last_change origin "
    "context created_at updated_at collection collection_id"
)
