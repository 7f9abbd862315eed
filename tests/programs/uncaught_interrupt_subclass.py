class Own(KeyboardInterrupt):
    pass


raise Own("own")
