package vn.binhchon.round;

/**
 * A motion that is put to the vote and not closed.
 *
 * @param put names this putting of it
 * @param motion what is voted on
 * @param ballot how it is voted on
 */
public record OpenVote(String put, String motion, BallotKind ballot) {

    /** Whether its ballots are secret. */
    public boolean secret() {
        return ballot == BallotKind.SECRET;
    }
}
